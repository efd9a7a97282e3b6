export const mutant = 'SET ROLE kompassros_reader';

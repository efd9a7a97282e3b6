export const instruments = ['2010'];

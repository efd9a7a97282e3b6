export const database = 'test';

// BROKEN
export const bypass = 'SET LOCAL row_security = off';

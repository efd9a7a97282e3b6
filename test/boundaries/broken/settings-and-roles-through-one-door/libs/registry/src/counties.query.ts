// BROKEN
export const end = 'RESET ROLE';

// BROKEN
export const begin = (municipality: string) => `SET kompassros.municipality = '${municipality}'`;

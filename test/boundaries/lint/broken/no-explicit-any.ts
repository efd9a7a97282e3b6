export const parsed = (text: string): any => JSON.parse(text); // BROKEN

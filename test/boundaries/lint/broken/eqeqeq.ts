export const same = (one: string, other: string): boolean => one == other; // BROKEN
export const missing = (value: string | null | undefined): boolean => value == null;

const later = async (): Promise<boolean> => Promise.resolve(true);

export function always(): number {
  return later() ? 1 : 0; // BROKEN
}

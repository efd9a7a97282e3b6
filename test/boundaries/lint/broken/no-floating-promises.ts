const later = async (): Promise<number> => Promise.resolve(1);

export function forgotten(): void {
  later(); // BROKEN
}

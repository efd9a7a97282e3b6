import type { Language } from '#kernel';

/** Words of a page in both languages. The Swedish ones set the keys; English fails to compile while it lacks one. */
export function bilingual<T extends object>(sv: T, en: NoInfer<T>): Readonly<Record<Language, T>> {
  return { sv, en };
}

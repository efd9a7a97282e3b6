// BROKEN: by type alone it is a circle still.
import type { rank } from './rank';

export const gap: typeof rank | undefined = undefined;

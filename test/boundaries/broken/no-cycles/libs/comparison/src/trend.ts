// BROKEN
import { gap } from './gap';

export const trend = (): unknown => gap;

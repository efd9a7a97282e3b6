// BROKEN
import { trend } from './trend';

export const rank = (): unknown => trend;

// BROKEN: a neighbour, from deeper down.
import { score } from '../../score-evaluation/score-evaluation';

export const part = score;

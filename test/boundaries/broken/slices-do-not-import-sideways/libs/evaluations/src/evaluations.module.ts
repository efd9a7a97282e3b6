import { score } from './score-evaluation/score-evaluation';
import { submit } from './submit-evaluation/submit-evaluation';

export const all = [score, submit];

import { evaluation } from '../evaluation';
import { instruments } from '../instruments/instruments';

export const score = [evaluation, instruments];

import fc from 'fast-check';
import { date } from './dates';

fc.assert(fc.property(fc.date(), (given) => date.safeParse(given).success));

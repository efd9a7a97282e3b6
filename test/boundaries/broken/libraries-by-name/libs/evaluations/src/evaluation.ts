// BROKEN: right door, wrong way to write it.
export { nothing } from '../../kernel/src';

// BROKEN
export { given } from './municipality.spec';

export { evaluation } from '#evaluations';

export { nothing } from '#kernel';

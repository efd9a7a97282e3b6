// BROKEN
export { Queue } from 'bullmq';

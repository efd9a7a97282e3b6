import { Queue } from 'bullmq';
import { Redis } from 'ioredis';

export const parts = [Queue, Redis];

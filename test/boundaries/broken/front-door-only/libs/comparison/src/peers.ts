import { municipality } from '#registry';
import { nothing } from '#kernel';

export const peers = [municipality, nothing];

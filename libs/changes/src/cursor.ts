import { z } from 'zod';
import type { PublishedChange } from './change';

/** A place in the feed: right after the item with this position and instant; the beginning when null. */
export type FeedPlace = Pick<PublishedChange, 'position' | 'at'> | null;

/** Digits and text that nobody needs to look into: what is given out is taken back, and nothing else. */
const placeSchema = z.tuple([z.string().regex(/^\d{1,18}$/), z.string().max(40)]).nullable();

/** The cursor that leads on from a place, in characters that an address may hold as they are. */
export function cursorOf(place: FeedPlace): string {
  return Buffer.from(JSON.stringify(place && [place.position, place.at])).toString('base64url');
}

/** The place that a cursor names; undefined for a text that is no cursor. */
export function readCursor(cursor: string): FeedPlace | undefined {
  try {
    const place = placeSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
    return place && { position: place[0], at: place[1] };
  } catch {
    return undefined;
  }
}

import { PALETTE } from './palette';

/** A thin bar for a table row whose figure stands in the cell beside it; nothing for those who listen. */
export function Bar({ share }: { share: number }) {
  const width = Math.max(0, Math.min(100, Math.round(share * 10) / 10));
  return (
    <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="bar-track" width="100" height="8" fill={PALETTE.band} />
      <rect class="bar-peer" width={width} height="8" fill={PALETTE.peer} />
    </svg>
  );
}

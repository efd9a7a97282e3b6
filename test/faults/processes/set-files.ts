import { createHash } from 'node:crypto';
import { setInThread } from '../../../apps/web/src/files/setting-threads';

/** Sets a stored report in each format and tells the hash of each. */
process.once('message', (document: string) => {
  void (async () => {
    const hashes: Record<string, string> = {};
    for (const format of ['html', 'csv', 'xlsx', 'pdf'] as const) {
      const { bytes } = await setInThread({ kind: 'report', document, format, language: 'sv' });
      hashes[format] = createHash('sha256').update(bytes).digest('hex');
    }
    process.send?.(hashes, () => process.disconnect());
  })();
});

import type { RenderReport } from '#ranking-reports';
import { setInThread } from '../files/setting-threads';

/** A report in one of its formats, set beside whoever answers. */
export const setReport: RenderReport = async (document, format, language, tell) => {
  const file = await setInThread({ kind: 'report', document, format, language }, tell);
  return { ...file, bytes: Buffer.from(file.bytes.buffer) };
};

export interface Part {
  readonly field?: string;
  readonly name?: string;
  readonly type?: string;
  readonly bytes: Buffer;
}

const BOUNDARY = 'kompassros-test-boundary';

export const MULTIPART = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` };

/** A body of multipart/form-data. */
export function multipartBody(parts: readonly Part[]): Buffer {
  const written = parts.flatMap(({ field = 'file', name = 'fil', type = 'application/octet-stream', bytes }) => [
    Buffer.from(
      `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${field}"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n`,
    ),
    bytes,
    Buffer.from('\r\n'),
  ]);
  return Buffer.concat([...written, Buffer.from(`--${BOUNDARY}--\r\n`)]);
}

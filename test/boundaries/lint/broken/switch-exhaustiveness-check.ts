type Status = 'draft' | 'submitted' | 'adopted';

export function forgotten(status: Status): number {
  switch (status) { // BROKEN: a case forgotten
    case 'draft':
      return 1;
    case 'submitted':
      return 2;
  }
  return 0;
}

export function hidden(status: Status): number {
  switch (status) { // BROKEN: a default that would swallow the next case
    case 'draft':
      return 1;
    default:
      return 0;
  }
}

export function needless(status: Status): number {
  switch (status) {
    case 'draft':
    case 'submitted':
      return 1;
    case 'adopted':
      return 2;
    default: // BROKEN: a default that can never come
      return 0;
  }
}

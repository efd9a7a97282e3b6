export interface Event {
  readonly type: string;
}

export const nothing = 0;

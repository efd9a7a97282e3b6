// Never parseFloat: it reads 1 234,5 as 1.
export const count = (text: string) => Number.parseInt(text, 10);

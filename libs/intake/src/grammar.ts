export { checkText, decodeText, type Decoded, type Encoding } from './grammar/decode-text';
export {
  decimalMarkOf,
  readNumber,
  type DecimalMark,
  type NumberRange,
  type NumberReading,
} from './grammar/swedish-number';
export { hasHidden, visible } from './grammar/visible';

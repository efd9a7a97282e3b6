// BROKEN: stated nowhere.
export { scaleLinear } from 'd3-scale';

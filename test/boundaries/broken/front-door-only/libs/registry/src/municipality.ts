export const municipality = '1880';

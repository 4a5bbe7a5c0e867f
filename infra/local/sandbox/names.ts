/** Common names; whoever bears one is not meant. */
export const firstNames = (
  'Ana Ben Carla Daniel Elena Frank Grace Hugo Irene James Karen Luis Maria Nathan Olivia Pablo Quinn Rosa Samuel ' +
  'Teresa Umar Victor Wendy Ximena Yusuf Zoe Aaron Bianca Chloe Diego Emma Felix Gloria Henry Isabel José Kim Laura ' +
  'Miguel Nora Omar Paula Rachel Sofía Thomas Uma Vera Walter Yara Zack'
).split(' ');
export const lastNames = (
  'Adams Alvarez Baker Bennett Castillo Chen Collins Davis Díaz Edwards Evans Fisher Flores Garcia Gray Harris ' +
  'Hernandez Ibrahim Jackson Johnson Kelly Kim Lewis Lopez Martin Mendoza Miller Nguyen Ortiz Parker Patel Peterson ' +
  'Quintero Ramirez Reed Ross Sanchez Scott Silva Torres Turner Underwood Vargas Walker White Wong Young Zamora'
).split(' ');
export const streets =
  'Alder Birch Cedar Dogwood Elm Fig Grove Hickory Ivy Juniper Laurel Magnolia Oak Pine Sycamore Willow'.split(
    ' ',
  );
export const trades = [
  'Realty',
  'Home Buyers',
  'Roofing',
  'Mortgage',
  'Investments',
  'Title',
  'Solar',
  'Properties',
];

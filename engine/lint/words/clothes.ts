/** What people wear. */
export const garments =
  'jacket|coat|shirt|t-shirt|dress|suit|hoodie|sweater|jumper|skirt|trousers|jeans|scarf|gown|uniform|blouse|vest|cardigan|raincoat|parka|blazer|hat|cap|beanie|glasses|sunglasses|boots|sneakers|gloves|apron';

export const colours =
  'black|white|grey|gray|silver|red|crimson|scarlet|maroon|burgundy|pink|orange|yellow|golden|gold|green|olive|teal|turquoise|blue|navy|purple|violet|brown|beige|cream|tan|khaki|camel';

/** Of hair, by what they speak of: two of one kind contradict each other. */
export const hairWords: readonly (readonly string[])[] = [
  [
    'black',
    'brown',
    'brunette',
    'blonde',
    'blond',
    'red',
    'auburn',
    'ginger',
    'grey',
    'gray',
    'white',
    'silver',
    'blue',
    'green',
    'pink',
    'purple',
  ],
  ['short', 'long', 'shoulder-length', 'cropped', 'shaved', 'waist-length'],
  ['straight', 'curly', 'wavy', 'braided'],
];

/** Somebody else, who may wear what they like. */
export const otherPeople =
  'man|men|woman|women|people|person|crowd|child|children|boy|girl|stranger|strangers|passers?-?by|extras?|vendor|driver|waiter|waitress|guard|tourists?|couple|friend|someone|mannequin';

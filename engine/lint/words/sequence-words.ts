/** One thing after another, or because of another. */
export const sequenceWords =
  'and then|(?<!back |since |until |by |and )then (?!again)(?=[a-z])|after which|afterwards|whereupon|followed by|as a result|until (?!now|dawn|dusk|late)|which (?:causes|makes|triggers|sets off)|causing|triggering|before (?:she|he|it|they|finally) |after (?:she|he|it|they) ';

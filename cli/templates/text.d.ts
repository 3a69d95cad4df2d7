/** A template, as it is written. */
declare module '*.yaml' {
  const text: string;
  export default text;
}

/** The environment says something that cannot be used; the message is for people, and never repeats a key. */
export class BadEnvironment extends Error {}

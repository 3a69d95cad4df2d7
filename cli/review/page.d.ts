/** The page, bundled when the program is built: see bundle-page.mjs. */
declare module 'retake:page' {
  export const script: string;
  export const style: string;
}

/** A style sheet goes into the bundle. */
declare module '*.css' {}

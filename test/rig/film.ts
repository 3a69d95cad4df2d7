/** A still, a shot with two takes that starts from it, and a shot that goes on where that ends: 80 credits at 5 s. */
export const filmOf = (seconds: number): string => `
retake: 1
production: { id: film, title: Film, seed: 7 }
rungs: [{ id: draft, model: gen4_turbo }]
stills:
  hero: { model: gen4_image, prompt: A bicycle, ratio: 1280:720 }
scenes:
  - id: s01
    shots:
      - { id: a, seconds: ${seconds}, prompt: It rolls, firstFrame: { still: hero }, takes: 2 }
      - { id: b, seconds: ${seconds}, prompt: It stops, firstFrame: { lastFrameOf: s01/a } }
`;

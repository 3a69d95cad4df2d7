/** A small production that renders as it stands: a still, a shot that starts from it, two rungs. */
export const starter = ({
  id,
  title,
}: {
  readonly id: string;
  readonly title: string;
}): string => `# yaml-language-server: $schema=./retake.schema.json
retake: 1

production:
  id: ${id}
  title: ${title}

# Ceilings in credits (1 cr is $0.01). Nothing is ever sent that would break one.
budget:
  credits: 150
  confirmAbove: 50        # above this, apply asks for the number to be typed

# Cheap first. A rung with a gate waits until a take of the rung below is circled.
rungs:
  - { id: draft, model: gen4_turbo, takes: 1 }
  - { id: final, model: gen4.5, gate: circled }

# Written once, used by many shots: {lighthouse} in a prompt inserts this wording.
props:
  lighthouse:
    description: a white lighthouse with a red lantern room
    rigid: true           # its shape must not change

looks:
  dusk:
    lighting: low golden light from the left, long shadows
    style: realistic
    grade: post           # colour is finished after the edit

# Images that shots start from. Rendered once, like any take.
stills:
  headland:
    model: gen4_image
    ratio: 1280:720
    look: dusk
    prompt:
      subject: "{lighthouse}"
      action: stands on a rocky headland above a calm sea
      camera: { size: WS, angle: eye_level }
      exclusions: [people, text]

scenes:
  - id: s01
    title: The light comes on
    look: dusk
    shots:
      - id: reveal
        seconds: 5
        firstFrame: { still: headland }
        props: [lighthouse]
        prompt:
          subject: "{lighthouse}"
          action: lights its lantern, which begins to turn
          camera: { size: WS, move: push_in, speed: slow }
          exclusions: [people, text]

# Try it without a key and without cost:
#   retake plan --rehearse      what would be rendered, and what it would cost
#   retake apply --rehearse     renders animatics on this machine
#   retake circle s01/reveal@draft#1 --rehearse
`;

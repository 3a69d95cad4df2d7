// Draws the three pictures of this production: node draw.mjs
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createCanvas, GlobalFonts, Path2D } from '@napi-rs/canvas';

const { resolve } = createRequire(import.meta.url);
for (const weight of [400, 600]) GlobalFonts.registerFromPath(resolve(`@fontsource/inter/files/inter-latin-${weight}-normal.woff2`), 'Inter');

const save = (name, data) => writeFileSync(new URL(name, import.meta.url), data);
save('maya.png', maya().toBuffer('image/png'));
save('street.jpg', street().toBuffer('image/jpeg', 62));
save('end-card.png', endCard().toBuffer('image/png'));

/** A front portrait in flat tones: light from the left, one shadow tone for each material. */
function maya() {
  const canvas = createCanvas(1024, 1280);
  const c = canvas.getContext('2d');
  const fill = (colour, path) => { c.fillStyle = colour; c.fill(new Path2D(path)); };
  const line = (colour, width, path) => { Object.assign(c, { strokeStyle: colour, lineWidth: width, lineCap: 'round', lineJoin: 'round' }); c.stroke(new Path2D(path)); };
  const within = (path, draw) => { c.save(); c.clip(new Path2D(path)); draw(); c.restore(); };
  const [skin, shade, hair, sheen, navy, deep, white, grey] = ['#E3AC87', '#CE8E6B', '#16151D', '#2C2B39', '#22335C', '#182545', '#FAF6EF', '#DDD8D4'];

  fill('#EFE2D3', 'M0 0H1024V1280H0Z');
  fill('#E9B79B', 'M512 120A400 400 0 1 1 511 120Z');
  // Hair behind the head
  fill(hair, 'M512 206C366 206 298 312 304 452C308 548 318 622 352 668C420 700 604 700 672 668C706 622 716 548 720 452C726 312 658 206 512 206Z');
  // Neck
  fill(skin, 'M432 640H592V800C592 860 556 900 512 910C468 900 432 860 432 800Z');
  fill(shade, 'M432 690C470 742 554 742 592 690V790C560 780 470 770 432 742Z');
  // Shirt
  fill(white, 'M420 806L512 960L604 806L668 850L640 1280H384L356 850Z');
  fill(grey, 'M512 960L604 806L668 850L640 1280H512Z');
  fill(skin, 'M440 800L512 930L584 800C560 830 464 830 440 800Z');
  fill(shade, 'M512 930L584 800C566 822 536 828 512 826Z');
  fill(white, 'M432 786L512 934L452 1000L392 832C404 812 418 798 432 786Z');
  fill('#EFEBE6', 'M592 786L512 934L572 1000L632 832C620 812 606 798 592 786Z');
  for (const y of [1040, 1120, 1200]) fill('#C9C3BF', `M512 ${y - 8}a8 8 0 1 1 -.1 0Z`);
  // Jacket: shoulders, lapels, seams
  const jacket = 'M398 812C330 850 214 872 166 926C124 974 112 1120 106 1280H918C912 1120 900 974 858 926C810 872 694 850 626 812L650 900L512 1280L374 900Z';
  fill(navy, jacket);
  within(jacket, () => { fill(deep, 'M512 1280L700 860H1024V1280Z'); fill(deep, 'M106 1280C150 1180 196 1120 232 1090L250 1280Z'); });
  fill('#2C4072', 'M398 806L364 884L396 962L352 990L500 1280H516L448 1010L392 832Z');
  fill('#1F2F58', 'M626 806L660 884L628 962L672 990L524 1280H508L576 1010L632 832Z');
  line('#3A5190', 4, 'M240 1100C262 1160 270 1220 272 1280');
  line('#101A33', 4, 'M784 1100C762 1160 754 1220 752 1280');
  // Ears, face
  fill(skin, 'M344 470C316 456 312 560 352 572Z');
  fill(shade, 'M680 470C708 456 712 560 672 572Z');
  const face = 'M512 258C404 258 348 344 350 456C352 560 384 642 438 694C464 720 488 732 512 732C536 732 560 720 586 694C640 642 672 560 674 456C676 344 620 258 512 258Z';
  fill(skin, face);
  within(face, () => {
    fill(shade, 'M690 240V760H516C584 722 628 640 632 540C634 480 626 420 632 300Z');
    fill('#DE9A7A', 'M424 574a42 28 0 1 1 -.1 0Z');
    fill('#C57F60', 'M606 574a36 26 0 1 1 -.1 0Z');
  });
  // Brows, eyes, nose, mouth
  for (const [side, x] of [[1, 440], [-1, 584]]) {
    c.save();
    c.translate(x, 490);
    c.scale(side, 1);
    line(hair, 11, 'M-48 -46C-30 -64 6 -66 38 -50');
    const eye = 'M-46 6C-32 -22 18 -28 42 4C22 22 -22 24 -46 6Z';
    fill('#FBF4EC', eye);
    within(eye, () => { fill('#5B3421', 'M0 -24a23 23 0 1 1 -.1 0Z'); fill('#1B0F0B', 'M0 -12a11 11 0 1 1 -.1 0Z'); });
    line(hair, 8, 'M-52 8C-34 -24 18 -30 44 4');
    line(shade, 4, 'M-40 -22C-24 -38 12 -40 34 -24');
    c.restore();
    fill('#FFFFFF', `M${x - 8} 476a5 5 0 1 1 -.1 0Z`);
  }
  line(shade, 7, 'M522 500C528 548 548 576 542 592C536 604 520 602 514 602');
  line('#B97757', 6, 'M490 600C498 606 504 607 512 606');
  fill('#B4584F', 'M452 650C476 640 498 634 512 641C526 634 548 640 572 650C550 652 530 655 512 654C494 655 474 652 452 650Z');
  fill('#C96F64', 'M452 650C474 652 494 655 512 654C530 655 550 652 572 650C552 682 472 682 452 650Z');
  line('#8E3F3B', 4, 'M454 650C478 653 494 655 512 654C530 655 546 653 570 650');
  line(shade, 5, 'M490 696C504 702 520 702 534 696');
  // Fringe, side-parted, and the light on it
  fill(hair, 'M580 262C500 300 404 330 356 452C346 480 348 520 350 548C326 520 314 460 320 400C332 276 414 196 520 200C630 204 706 290 706 410C706 470 694 520 674 552C676 500 672 440 652 400C628 356 594 318 580 262Z');
  fill(sheen, 'M572 246C486 268 394 306 352 398C376 300 452 236 572 246Z');
  fill(sheen, 'M606 258C660 300 684 356 686 410C670 356 640 310 606 258Z');
  return canvas;
}
function street() { return createCanvas(10, 10); }
function endCard() { return createCanvas(10, 10); }

/** @jsxImportSource preact */
import './css/base.css';
import './css/cards.css';
import './css/shot.css';
import './css/panel.css';
import './css/film.css';
import { render } from 'preact';
import { App } from './app.tsx';
import { start } from './store.ts';
import { applyTheme } from './theme.ts';

applyTheme();
render(<App />, document.getElementById('page')!);
void start();

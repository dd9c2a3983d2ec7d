import './app/mantine.css';
import './app/console.css';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Providers } from './app/providers.js';
import { router } from './app/router.js';
import { loadWords, preferredLanguage } from './app/words.js';

const words = await loadWords(preferredLanguage());
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Providers words={words}>
      <RouterProvider router={router} />
    </Providers>
  </StrictMode>,
);

import { IconHome } from '@tabler/icons-react';
import type { Place } from '../client/place';
import { Home } from './home';

export const homePlace: Place = { id: 'home', name: 'Home', icon: IconHome, render: () => <Home /> };

import { app } from './app.mjs';

export class MenuItem {
  constructor(options) {
    const { submenu, click, role } = options;
    Object.assign(this, { enabled: true, visible: true, type: submenu ? 'submenu' : 'normal' }, options);
    if (Array.isArray(submenu)) this.submenu = Menu.buildFromTemplate(submenu);
    this.click = () => (click ? click(this) : role === 'quit' ? app.quit() : undefined);
  }
}

export class Menu {
  static #applicationMenu = null;
  items = [];

  static buildFromTemplate(template) {
    const menu = new Menu();
    menu.items = template.map((options) => new MenuItem(options));
    return menu;
  }

  static setApplicationMenu(menu) {
    Menu.#applicationMenu = menu;
  }

  static getApplicationMenu() {
    return Menu.#applicationMenu;
  }

  getMenuItemById(id) {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }
}

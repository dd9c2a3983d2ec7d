/** Passwords of twelve characters and more that everybody's lists of leaked ones begin with, and what this product's name suggests. */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `123456789012 1234567890123 12345678901234 123456789012345 1234567890123456 012345678901 0123456789012 123123123123
  111111222222 112233445566 987654321098 098765432109 121212121212 123321123321 147258369147 159357159357 246813579246
  qwertyuiop12 qwertyuiop123 qwertyuiop[] qwertyuiopas qwertyuiopasdf qwertyuiopasdfghjkl qwerty123456 qwerty1234567
  qwerty123456789 1q2w3e4r5t6y 1q2w3e4r5t6y7u 1q2w3e4r5t6y7u8i 1qaz2wsx3edc 1qaz2wsx3edc4rfv zaq12wsxcde3 qazwsxedcrfv
  asdfghjkl123 asdfghjkl123456 zxcvbnm12345 zxcvbnm123456 abcdefghijkl abcdefghijklm abcd12345678 abc123456789
  abcdef123456 a1b2c3d4e5f6 aa1234567890 password1234 password12345 password123456 password1234567 password12345678
  password123456789 passwordpassword mypassword12 mypassword123 mypassword1234 thisismypassword newpassword1 newpassword12
  newpassword123 changemechangeme changeme1234 changeme12345 letmeinletmein letmein12345 letmein123456 welcome12345
  welcome123456 welcomewelcome iloveyou1234 iloveyou12345 iloveyouforever iloveyousomuch administrator administrator1
  administrator123 admin1234567 admin12345678 admin123456789 adminadminadmin adminadmin123 superadmin123 rootrootroot
  testtesttest testtest1234 test12345678 test123456789 guestguestguest masterkey123 trustno1trustno1 sunshine1234
  princess1234 football1234 football12345 baseball1234 monkeymonkey dragondragon computer1234 internet1234 jesuschrist1
  correcthorsebatterystaple correcthorsebattery tocsintocsin tocsin123456 tocsinadmin1 tocsinpassword tocsin-password
  koreakorea12 southkorea12 northkorea12 pyongyang123 freedomfreedom freedom12345 unification1 defector1234`.split(
    /\s+/,
  ),
);

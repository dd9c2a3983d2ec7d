/**
 * One place a line: English name | lies within | other spellings and scripts, parted by commas. Provinces, the border routes from
 * Dandong to Hunchun, transit cities on the way south, and the countries on that way. Written by hand: lists from elsewhere hold
 * the wrong Nanping and Dongxing.
 */
export const PLACE_ROWS = `
China | | Chinese, PRC, mainland China, People's Republic of China, 중국, 중화인민공화국, 中国, 中國, 中共
North Korea | | N. Korea, N Korea, DPRK, Democratic People's Republic of Korea, Democratic People’s Republic of Korea, 북한, 북조선, 朝鲜, 朝鮮, 北韓, 北韩, 北朝鮮
South Korea | | S. Korea, S Korea, Republic of Korea, 한국, 남한, 대한민국, 韩国, 韓國, 南韓, 南韩
Laos | | 라오스, 老挝, 老撾, 寮國, ラオス
Vietnam | | Viet Nam, 베트남, 越南, ベトナム
Thailand | | 태국, 타이, 泰国, 泰國, タイ王国
Myanmar | | Burma, 미얀마, 버마, 缅甸, 緬甸, ミャンマー
Cambodia | | 캄보디아, 柬埔寨, カンボジア
Mongolia | | 몽골, 蒙古国, 蒙古國, モンゴル
Russia | | 러시아, 俄罗斯, 俄羅斯, ロシア
Malaysia | | 말레이시아, 马来西亚, 馬來西亞, マレーシア
Japan | | 일본, 日本
Jilin | China | Jilin Province, 지린성, 길림성, 지린, 吉林省, 吉林
Liaoning | China | Liaoning Province, 랴오닝성, 랴오닝, 요녕성, 요령성, 辽宁, 遼寧, 遼寧省
Heilongjiang | China | 헤이룽장성, 헤이룽장, 흑룡강성, 黑龙江, 黑龍江, 黒竜江省
Inner Mongolia | China | 네이멍구, 내몽골, 内蒙古, 內蒙古, 内モンゴル
Yunnan | China | Yunnan Province, 윈난성, 윈난, 운남성, 云南, 雲南
Guangxi | China | 광시성, 광시, 广西, 廣西, 広西
Guangdong | China | 광둥성, 광둥, 广东, 廣東, 広東省
Shandong | China | 산둥성, 산둥, 山东, 山東
Hebei | China | 허베이성, 허베이, 河北省
Shaanxi | China | 산시성, 陕西, 陝西
Yanbian | Jilin | 옌볜, 연변, 延边, 延邊, 延辺
Dandong | Liaoning | 단둥, 단동, 丹东, 丹東
Shenyang | Liaoning | 선양, 심양, 沈阳, 瀋陽
Dalian | Liaoning | 다롄, 대련, 大连, 大連
Tieling | Liaoning | 톄링, 铁岭, 鐵嶺
Tonghua | Jilin | 퉁화, 통화시, 通化
Ji'an | Jilin | Ji’an, 지안시, 集安
Linjiang | Jilin | 린장, 临江, 臨江
Changbai | Jilin | 창바이, 장백현, 长白, 長白県, 長白
Baishan | Jilin | 바이산시, 白山市
Changchun | Jilin | 창춘, 장춘, 长春, 長春
Helong | Jilin | Hwaryong, 허룽, 화룡, 和龙, 和龍, 和竜
Longjing | Jilin | Yongjeong, 룽징, 용정, 龙井, 龍井
Yanji | Jilin | 옌지, 연길, 延吉
Tumen | Jilin | Domun, 투먼, 도문, 图们, 圖們, 図們
Hunchun | Jilin | 훈춘, 珲春, 琿春
Nanping | Helong | 난핑, 남평, 南坪
Sanhe | Longjing | 싼허, 삼합, 三合
Quanhe | Hunchun | 취안허, 권하, 圈河
Mudanjiang | Heilongjiang | 무단장, 목단강, 牡丹江
Harbin | Heilongjiang | 하얼빈, 哈尔滨, 哈爾濱, ハルビン
Beijing | China | Peking, 베이징, 북경, 北京
Shanghai | China | 상하이, 上海
Qingdao | Shandong | 칭다오, 청도, 青岛, 青島
Weihai | Shandong | 웨이하이, 위해시, 威海
Yantai | Shandong | 옌타이, 烟台
Xi'an | Shaanxi | Xi’an, 시안시, 西安
Kunming | Yunnan | 쿤밍, 곤명, 昆明
Xishuangbanna | Yunnan | 시솽반나, 西双版纳, 西雙版納
Jinghong | Xishuangbanna | 징훙, 景洪
Nanning | Guangxi | 난닝, 남녕, 南宁, 南寧
Pingxiang | Guangxi | 핑샹, 凭祥, 憑祥
Dongxing | Guangxi | 둥싱, 东兴, 東興
Guangzhou | Guangdong | 광저우, 广州, 廣州, 広州
Langtou Port | Dandong | Langtou, 랑터우, 浪头港, 浪頭港
Sino-Korean Friendship Bridge | Dandong | Friendship Bridge, 조중우의교, 압록강대교, 中朝友谊桥, 中朝友誼橋, 中朝友誼橋
Sinuiju | North Korea | 신의주, 新义州, 新義州
Manpo | North Korea | 만포, 满浦, 滿浦, 満浦
Hyesan | North Korea | 혜산, 惠山, 恵山
Musan | North Korea | 무산군, 무산, 茂山
Hoeryong | North Korea | 회령, 会宁, 會寧, 会寧
Onsong | North Korea | 온성, 稳城, 穩城, 穏城
Namyang | North Korea | 남양구, 南阳工人区
Chongjin | North Korea | 청진, 清津
Pyongyang | North Korea | P'yongyang, 평양, 平壤, 平壌
North Hamgyong | North Korea | North Hamgyong Province, 함경북도, 함북, 咸镜北道, 咸鏡北道
North Pyongan | North Korea | North Pyongan Province, 평안북도, 평북, 平安北道
Ryanggang | North Korea | Yanggang, Ryanggang Province, 양강도, 량강도, 两江道, 兩江道, 両江道
Yalu River | China | Yalu, Amnok River, 압록강, 鸭绿江, 鴨綠江, 鴨緑江
Tumen River | China | Duman River, 두만강, 图们江, 圖們江, 豆満江
Vientiane | Laos | 비엔티안, 비엔티엔, 万象, 萬象, ビエンチャン
Bangkok | Thailand | 방콕, 曼谷, バンコク
Chiang Rai | Thailand | 치앙라이, 清莱, 清萊, チェンライ
Hanoi | Vietnam | 하노이, 河内, 河內, ハノイ
Lang Son | Vietnam | Lang Son province, 랑선, 谅山, 諒山, ランソン
Ha Tinh | Vietnam | 하띤, 河静
Ulaanbaatar | Mongolia | Ulan Bator, 울란바토르, 乌兰巴托, 烏蘭巴托, ウランバートル
Vladivostok | Russia | 블라디보스토크, 符拉迪沃斯托克, 海參崴, ウラジオストク
Seoul | South Korea | 서울, 首尔, 首爾, ソウル
Panmunjom | South Korea | 판문점, 板门店, 板門店
`;

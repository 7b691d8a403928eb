"""Words for a country's people and things, which news use as if they were its name: ``Russian`` → RU.

ISO 3166-1 alpha-2 → English words. Left out are those that may mean two countries (Korean, Congolese, Guinean).
"""

from __future__ import annotations

from types import MappingProxyType

_WORDS = """
AF Afghan Afghans;AL Albanian Albanians;DZ Algerian Algerians;AO Angolan;AR Argentine Argentinian;AM Armenian Armenians
AU Australian Australians Aussie;AT Austrian Austrians;AZ Azerbaijani Azeri;BH Bahraini;BD Bangladeshi;BB Barbadian
BY Belarusian;BE Belgian Belgians;BZ Belizean;BT Bhutanese;BO Bolivian;BA Bosnian Bosnians;BW Botswanan;BR Brazilian Brazilians
BG Bulgarian;BF Burkinabe;BI Burundian;KH Cambodian Cambodians;CM Cameroonian;CA Canadian Canadians;TD Chadian;CL Chilean
CN Chinese;CO Colombian Colombians;CR Costa_Rican;HR Croatian Croat Croats;CU Cuban Cubans;CY Cypriot Cypriots
CZ Czech Czechs;DK Danish Dane Danes;EC Ecuadorian Ecuadorean;EG Egyptian Egyptians;SV Salvadoran;EE Estonian;ER Eritrean
ET Ethiopian Ethiopians;FJ Fijian;FI Finnish Finn Finns;FR French Frenchman;GE Georgian Georgians;DE German Germans;GH Ghanaian
GR Greek Greeks;GT Guatemalan;GY Guyanese;HT Haitian Haitians;HN Honduran;HU Hungarian;IS Icelandic;IN Indian Indians
ID Indonesian Indonesians;IR Iranian Iranians;IQ Iraqi Iraqis;IE Irish;IL Israeli Israelis;IT Italian Italians;JM Jamaican
JP Japanese;JO Jordanian Jordanians;KZ Kazakh Kazakhs;KE Kenyan Kenyans;KW Kuwaiti;KG Kyrgyz;LA Laotian Laotians;LV Latvian
LB Lebanese;LR Liberian;LY Libyan Libyans;LT Lithuanian;LU Luxembourgish;MG Malagasy;MW Malawian;MY Malaysian Malaysians
MV Maldivian;ML Malian;MT Maltese;MR Mauritanian;MU Mauritian;MX Mexican Mexicans;MD Moldovan;MN Mongolian Mongolians
ME Montenegrin;MA Moroccan;MZ Mozambican;MM Burmese;NA Namibian;NP Nepalese Nepali;NL Dutch;NZ New_Zealander
NI Nicaraguan;NE Nigerien;NG Nigerian Nigerians;KP North_Korean North_Koreans;NO Norwegian Norwegians;OM Omani
PK Pakistani Pakistanis;PS Palestinian Palestinians;PA Panamanian;PY Paraguayan;PE Peruvian;PH Filipino Filipinos Philippine
PL Polish;PT Portuguese;QA Qatari;RO Romanian Romanians;RU Russian Russians;RW Rwandan;SA Saudi Saudis;SN Senegalese
RS Serbian Serb Serbs;SL Sierra_Leonean;SG Singaporean;SK Slovak Slovakian;SI Slovenian Slovene;SO Somali Somalis Somalian
ZA South_African South_Africans;KR South_Korean South_Koreans;SS South_Sudanese;ES Spanish Spaniard Spaniards
LK Sri_Lankan Sri_Lankans;SD Sudanese;SR Surinamese;SE Swedish Swede Swedes;CH Swiss;SY Syrian Syrians;TW Taiwanese;TJ Tajik
TZ Tanzanian;TH Thai Thais;TN Tunisian;TR Turkish Turk Turks;TM Turkmen;UG Ugandan;UA Ukrainian Ukrainians
AE Emirati;GB British Briton Britons;US American Americans;UY Uruguayan;UZ Uzbek Uzbeks;VE Venezuelan Venezuelans
VN Vietnamese;YE Yemeni Yemenis;ZM Zambian;ZW Zimbabwean
"""

DEMONYMS = MappingProxyType(
    {
        word.replace("_", " "): line.split()[0]
        for line in _WORDS.replace(";", "\n").strip().splitlines()
        for word in line.split()[1:]
    }
)
"""Word → country."""

<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.0" styleCategories="Symbology|Labeling|Rendering" hasScaleBasedVisibilityFlag="1" minScale="1312500" maxScale="0" simplifyDrawingHints="0" labelsEnabled="0">
  <renderer-v2 type="RuleRenderer" enableorderby="0" symbollevels="0" forceraster="0">
    <rules key="marks">
      <rule key="marks.0" label="Usual direction" filter="&quot;kind&quot; = 'usual' AND &quot;azimuth_deg&quot; IS NOT NULL" scalemaxdenom="63000" symbol="0" />
      <rule key="marks.1" label="Direction that cannot be read" filter="&quot;kind&quot; = 'unreadable'" symbol="1" />
    </rules>
    <symbols>
      <symbol type="marker" name="0" alpha="1" clip_to_extent="1" force_rhr="0">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value="" />
            <Option type="QString" name="type" value="collection" />
            <Option type="Map" name="properties">
              <Option type="Map" name="alpha">
                <Option type="bool" name="active" value="true" />
                <Option type="QString" name="expression" value="CASE WHEN @map_scale &gt; 57000 THEN scale_linear(@map_scale, 57000, 63000, 100, 0) ELSE 100 END" />
                <Option type="int" name="type" value="3" />
              </Option>
            </Option>
          </Option>
        </data_defined_properties>
        <layer class="SimpleMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="name" value="line" />
            <Option type="QString" name="size" value="6.7" />
            <Option type="QString" name="size_unit" value="MM" />
            <Option type="QString" name="color" value="0,0,0,0" />
            <Option type="QString" name="outline_color" value="255,255,255,255" />
            <Option type="QString" name="outline_width" value="1.6" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option type="QString" name="outline_style" value="solid" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="scale_method" value="diameter" />
          </Option>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value="" />
              <Option type="QString" name="type" value="collection" />
              <Option type="Map" name="properties">
                <Option type="Map" name="angle">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="CASE WHEN @map_crs = 'EPSG:3857' THEN &quot;azimuth_deg&quot; WHEN @map_crs &lt;&gt; '' OR x(transform($geometry, 'EPSG:4326', 'WKT:' || @map_crs_wkt)) &lt;&gt; $x THEN angle_at_vertex(transform(CASE WHEN abs($x) &gt; 179.9 AND abs($x + sin(radians(&quot;azimuth_deg&quot;)) * 8.9831528e-06 / cos(radians($y))) &gt; 180 THEN make_line(make_point($x - sin(radians(&quot;azimuth_deg&quot;)) * 8.9831528e-06 / cos(radians($y)), $y - cos(radians(&quot;azimuth_deg&quot;)) * 8.9831528e-06), $geometry) ELSE make_line($geometry, make_point($x + sin(radians(&quot;azimuth_deg&quot;)) * 8.9831528e-06 / cos(radians($y)), $y + cos(radians(&quot;azimuth_deg&quot;)) * 8.9831528e-06)) END, 'EPSG:4326', CASE WHEN @map_crs &lt;&gt; '' THEN @map_crs ELSE 'WKT:' || @map_crs_wkt END), 0) ELSE &quot;azimuth_deg&quot; END" />
                  <Option type="int" name="type" value="3" />
                </Option>
                <Option type="Map" name="vAnchor">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="CASE WHEN &quot;kind&quot; IS NOT NULL THEN 'bottom' END" />
                  <Option type="int" name="type" value="3" />
                </Option>
              </Option>
            </Option>
          </data_defined_properties>
        </layer>
        <layer class="SimpleMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="name" value="line" />
            <Option type="QString" name="size" value="6.7" />
            <Option type="QString" name="size_unit" value="MM" />
            <Option type="QString" name="color" value="0,0,0,0" />
            <Option type="QString" name="outline_color" value="26,26,26,255" />
            <Option type="QString" name="outline_width" value="0.7" />
            <Option type="QString" name="outline_width_unit" value="MM" />
            <Option type="QString" name="outline_style" value="solid" />
            <Option type="QString" name="joinstyle" value="round" />
            <Option type="QString" name="angle" value="0" />
            <Option type="QString" name="offset" value="0,0" />
            <Option type="QString" name="offset_unit" value="MM" />
            <Option type="QString" name="scale_method" value="diameter" />
          </Option>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value="" />
              <Option type="QString" name="type" value="collection" />
              <Option type="Map" name="properties">
                <Option type="Map" name="angle">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="CASE WHEN @map_crs = 'EPSG:3857' THEN &quot;azimuth_deg&quot; WHEN @map_crs &lt;&gt; '' OR x(transform($geometry, 'EPSG:4326', 'WKT:' || @map_crs_wkt)) &lt;&gt; $x THEN angle_at_vertex(transform(CASE WHEN abs($x) &gt; 179.9 AND abs($x + sin(radians(&quot;azimuth_deg&quot;)) * 8.9831528e-06 / cos(radians($y))) &gt; 180 THEN make_line(make_point($x - sin(radians(&quot;azimuth_deg&quot;)) * 8.9831528e-06 / cos(radians($y)), $y - cos(radians(&quot;azimuth_deg&quot;)) * 8.9831528e-06), $geometry) ELSE make_line($geometry, make_point($x + sin(radians(&quot;azimuth_deg&quot;)) * 8.9831528e-06 / cos(radians($y)), $y + cos(radians(&quot;azimuth_deg&quot;)) * 8.9831528e-06)) END, 'EPSG:4326', CASE WHEN @map_crs &lt;&gt; '' THEN @map_crs ELSE 'WKT:' || @map_crs_wkt END), 0) ELSE &quot;azimuth_deg&quot; END" />
                  <Option type="int" name="type" value="3" />
                </Option>
                <Option type="Map" name="vAnchor">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="CASE WHEN &quot;kind&quot; IS NOT NULL THEN 'bottom' END" />
                  <Option type="int" name="type" value="3" />
                </Option>
              </Option>
            </Option>
          </data_defined_properties>
        </layer>
      </symbol>
      <symbol type="marker" name="1" alpha="1" clip_to_extent="1" force_rhr="0">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value="" />
            <Option type="QString" name="type" value="collection" />
            <Option type="Map" name="properties">
              <Option type="Map" name="alpha">
                <Option type="bool" name="active" value="true" />
                <Option type="QString" name="expression" value="CASE WHEN @map_scale &gt; 1187500 THEN scale_linear(@map_scale, 1187500, 1312500, 100, 0) ELSE 100 END" />
                <Option type="int" name="type" value="3" />
              </Option>
            </Option>
          </Option>
        </data_defined_properties>
        <layer class="SvgMarker" pass="0" enabled="1" locked="0">
          <Option type="Map">
            <Option type="QString" name="name" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9Ii0zIC0zIDM2IDM2Ij48Y2lyY2xlIGN4PSIxMiIgY3k9IjEyIiByPSIxNSIgZmlsbD0iI2ZmZiIvPjxjaXJjbGUgY3g9IjEyIiBjeT0iMTIiIHI9IjExIiBmaWxsPSJwYXJhbShmaWxsKSIgc3Ryb2tlPSJyZ2IoMjYsMjYsMjYpIiBzdHJva2Utd2lkdGg9IjEuNiIvPjxwYXRoIGQ9Ik04LjQgOS4zYTMuNyAzLjcgMCAxIDEgNS40IDMuM2MtMS4yLjctMS44IDEuMy0xLjggMi42IiBmaWxsPSJub25lIiBzdHJva2U9InJnYigyNiwyNiwyNikiIHN0cm9rZS13aWR0aD0iMi40IiBzdHJva2UtbGluZWNhcD0icm91bmQiLz48Y2lyY2xlIGN4PSIxMiIgY3k9IjE4LjYiIHI9IjEuNiIgZmlsbD0icmdiKDI2LDI2LDI2KSIvPjwvc3ZnPg==" />
            <Option type="QString" name="size" value="149.999" />
            <Option type="QString" name="size_unit" value="RenderMetersInMapUnits" />
            <Option type="QString" name="outline_width" value="0" />
            <Option type="QString" name="color" value="240,228,66,255" />
            <Option type="QString" name="size_map_unit_scale" value="3x:0,0,1,2.1,1,4.5" />
          </Option>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value="" />
              <Option type="QString" name="type" value="collection" />
              <Option type="Map" name="properties">
                <Option type="Map" name="hAnchor">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="CASE WHEN &quot;kind&quot; IS NOT NULL THEN 'right' END" />
                  <Option type="int" name="type" value="3" />
                </Option>
                <Option type="Map" name="vAnchor">
                  <Option type="bool" name="active" value="true" />
                  <Option type="QString" name="expression" value="CASE WHEN &quot;kind&quot; IS NOT NULL THEN 'bottom' END" />
                  <Option type="int" name="type" value="3" />
                </Option>
              </Option>
            </Option>
          </data_defined_properties>
        </layer>
      </symbol>
    </symbols>
  </renderer-v2>
  <blendMode>0</blendMode>
  <featureBlendMode>0</featureBlendMode>
  <layerOpacity>1</layerOpacity>
</qgis>
